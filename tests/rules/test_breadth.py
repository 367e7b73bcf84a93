"""The rule base that ships speaks of all that the advisor promises: systems, routes, fields."""

from __future__ import annotations

import pytest

from advisor.advise import advise
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import facts

NAMED_IN_THE_ARTICLE = (
    "AOTInductor",
    "Core ML",
    "ExecuTorch",
    "JAX",
    "Keras",
    "KerasHub",
    "LibTorch",
    "LiteRT",
    "LiteRT for Microcontrollers",
    "LiteRT.js",
    "MLflow and Weights & Biases",
    "NVIDIA Triton Inference Server",
    "ONNX Runtime",
    "ONNX Runtime Web",
    "PyTorch Mobile",
    "SummaryWriter.add_graph",
    "TFX",
    "TensorBoard",
    "TensorBoard projector",
    "TensorBoardX",
    "TensorFlow 1 code",
    "TensorFlow Hub",
    "TensorFlow Lite",
    "TensorFlow Serving",
    "TensorFlow.js",
    "TorchScript",
    "Transformers",
    "XLA",
    "ai-edge-quantizer",
    "fastai",
    "litert-torch",
    "tf-keras",
    "tf.function",
    "torch.compile",
    "torch.export",
    "torch.load",
    "torch.onnx",
    "torchaudio",
    "torchtext",
    "torchvision",
    "transformers.js",
    "vLLM",
)
"""The systems in the claims of the usual comparison, and in what holds instead."""

GONE = ("deprecated", "dormant", "ended", "legacy")

PROMISED_ROUTES = (
    "aotinductor",
    "bentoml",
    "core-ml",
    "executorch",
    "kserve",
    "libtorch",
    "litert",
    "litert-micro",
    "litert-web",
    "litserve",
    "onnx-runtime",
    "onnx-runtime-mobile",
    "onnx-runtime-web",
    "openvino",
    "ray-serve",
    "tensorflow-js",
    "tensorflow-serving",
    "tensorrt",
    "torchscript",
    "triton",
    "vllm",
)


def test_the_breadth_that_is_promised(real_knowledge: Knowledge) -> None:
    knowledge = real_knowledge
    assert {
        "graphs-and-debugging",
        "ease-of-use",
        "ecosystem",
        "visualisation",
        "deployment",
        "mobile",
        "popularity",
        "performance",
        "platform",
        "maintenance",
    } <= {criterion.id for criterion in knowledge.criteria}
    assert len(knowledge.leaves) >= 40
    assert len(knowledge.questions) >= 14
    assert sum(len(ratings) for ratings in knowledge.ratings.values()) >= 90
    assert len(knowledge.requirements) >= 25
    assert len(knowledge.advice) >= 40
    assert {route.id for route in knowledge.routes} >= set(PROMISED_ROUTES)
    assert {need.instead for need in knowledge.needs} == {
        "classical-ml",
        "runtime-only",
        "hosted-service",
    }


@pytest.mark.parametrize("system", NAMED_IN_THE_ARTICLE)
def test_every_system_of_the_article_has_advice(system: str, real_knowledge: Knowledge) -> None:
    own = [item for item in real_knowledge.advice if item.subject == system]
    assert own
    for advice in own:
        assert advice.evidence
        assert advice.successor or advice.status not in GONE
    assert any(item.commands for item in own) or own[0].status in GONE


def test_every_route_says_where_it_is_built_and_runs(real_knowledge: Knowledge) -> None:
    for route in real_knowledge.routes:
        assert route.runs_on, route.id
        assert route.successor or route.status not in GONE, route.id
        for path in route.paths:
            assert path.builds_on, route.id
            assert path.evidence, route.id
            assert path.commands or route.status in GONE, route.id


def test_every_accelerator_that_can_be_named_is_rated(real_knowledge: Knowledge) -> None:
    choices = real_knowledge.choice_points["accelerator"]
    for named, points in choices.items():
        assert named == "none" or f"platform/{named}" in points


def test_every_field_has_a_reason_of_its_own(real_knowledge: Knowledge) -> None:
    leaf = "ecosystem/domain-libraries"
    points = real_knowledge.choice_points["domain"]
    fields = [choice for choice in points if leaf in points[choice]]
    assert len(fields) >= 6
    for framework in real_knowledge.frameworks:
        told = [advise_on(real_knowledge, field, framework.id, leaf) for field in fields]
        assert len(set(told)) == len(fields)


def advise_on(knowledge: Knowledge, field: str, framework: str, leaf: str) -> str:
    """The reason that a project of this field is given."""
    report = advise(knowledge, facts({"domain": (field,)}))
    cells = {item.id: item.cells for group in report.criteria for item in group.leaves}
    return cells[leaf][framework].because


@pytest.mark.parametrize("framework", ["pytorch", "tensorflow"])
def test_every_target_is_reached_or_known_not_to_be(
    framework: str, real_knowledge: Knowledge
) -> None:
    reached = {
        target
        for route in real_knowledge.routes
        for path in route.paths
        if path.framework == framework
        for target in path.levels
    }
    assert reached == {target.id for target in real_knowledge.targets}
