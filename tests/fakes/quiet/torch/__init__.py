"""A quiet torch: it imports, multiplies on the CPU and can do nothing else."""

from types import SimpleNamespace

from fake_tensor import Product, Tensor

__version__ = "2.99.0"
float32 = "float32"


def _no():
    return False


backends = SimpleNamespace(
    cuda=SimpleNamespace(matmul=SimpleNamespace(allow_tf32=False)),
    cudnn=SimpleNamespace(allow_tf32=True, benchmark=False),
    mkldnn=SimpleNamespace(is_available=_no),
    mps=SimpleNamespace(is_available=_no),
    cpu=SimpleNamespace(get_cpu_capability=lambda: "FAKE"),
)
cuda = SimpleNamespace(is_available=_no)
version = SimpleNamespace(hip=None, cuda=None)


def set_num_threads(threads):
    pass


def get_num_threads():
    return 1


set_flush_denormal = set_num_interop_threads = set_num_threads
get_num_interop_threads = get_num_threads
are_deterministic_algorithms_enabled = _no


def tensor(number):
    return number


def frombuffer(values, dtype):
    return Tensor(values)


def matmul(left, right):
    return Product(left, right)


def compile(function):
    return function
