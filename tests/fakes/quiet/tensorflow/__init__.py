"""A quiet tensorflow: it imports, multiplies on the CPU and can do nothing else."""

from array import array
from contextlib import nullcontext
from types import SimpleNamespace

from fake_tensor import Product, Tensor

__version__ = "2.99.0"
float32 = "float32"


def _ignore(*arguments):
    pass


config = SimpleNamespace(
    list_physical_devices=lambda kind: [],
    threading=SimpleNamespace(
        set_intra_op_parallelism_threads=_ignore,
        set_inter_op_parallelism_threads=_ignore,
        get_intra_op_parallelism_threads=lambda: 1,
        get_inter_op_parallelism_threads=lambda: 1,
    ),
    experimental=SimpleNamespace(
        enable_tensor_float_32_execution=_ignore,
        tensor_float_32_execution_enabled=lambda: False,
    ),
)
io = SimpleNamespace(decode_raw=lambda data, dtype: Tensor(array("f", data)))


def device(name):
    return nullcontext()


def identity(tensor):
    return tensor


def reshape(tensor, shape):
    return tensor.reshape(shape)


def matmul(left, right):
    return Product(left, right)


def function(traced, jit_compile):
    return traced


def cast(tensor, kind):
    return tensor


def constant(number):
    return number
