"""A quiet torch: it imports, multiplies on the CPU and can do nothing else."""

from types import SimpleNamespace

from fake_tensor import Product, Tensor

__version__ = "2.99.0"
float32 = "float32"


def _no():
    return False


backends = SimpleNamespace(
    cuda=SimpleNamespace(matmul=SimpleNamespace(allow_tf32=False)),
    cudnn=SimpleNamespace(allow_tf32=True),
    mps=SimpleNamespace(is_available=_no),
    cpu=SimpleNamespace(get_cpu_capability=lambda: "FAKE"),
)
cuda = SimpleNamespace(is_available=_no)
version = SimpleNamespace(hip=None, cuda=None)


def set_num_threads(threads):
    pass


def get_num_threads():
    return 1


def frombuffer(values, dtype):
    return Tensor(values)


def matmul(left, right):
    return Product(left, right)


def compile(function):
    return function
