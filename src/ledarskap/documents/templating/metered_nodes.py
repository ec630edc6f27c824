"""A template's tree of nodes, changed so that whatever can take long or get large is told to the meter first."""

from __future__ import annotations

from typing import cast

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.visitor import NodeTransformer

# Filters that no template can name, since a name holds no space.
WALKED = "a walk"
WEIGHED = "a weight"
WRITTEN = "a value"
STANDING = "a text"
JOINED = "a join"

MOST_BRANCHES = 100
DEEPEST = 60


def check_depth(root: nodes.Node, name: str | None, filename: str | None) -> None:
    """Raises TemplateSyntaxError for a tree too deep for those that go through it by calling themselves: Jinja and Python."""
    level: list[nodes.Node] = [root]
    for _ in range(DEEPEST):
        level = [child for node in level for child in node.iter_child_nodes()]
    if level:
        raise TemplateSyntaxError(f"more than {DEEPEST} levels inside each other", level[0].lineno or 1, name, filename)


class Metering(NodeTransformer):
    """Puts the meter in loops, outputs, comparisons, slices, joined texts and keys. Refuses what turns escaping off."""

    def __init__(self, environment: Environment, name: str | None, filename: str | None) -> None:
        self.environment = environment
        self.name = name
        self.filename = filename

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 – Jinja's names
        self.generic_visit(node)
        node.iter = self._through(WALKED, node.iter)
        return node

    def visit_If(self, node: nodes.If) -> nodes.Node:  # noqa: N802
        # Python nests each in the one before.
        if len(node.elif_) > MOST_BRANCHES:
            raise TemplateSyntaxError(f"more than {MOST_BRANCHES} elif", node.lineno, self.name, self.filename)
        return self.generic_visit(node)

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        literal = sum(len(one.data) for one in node.nodes if isinstance(one, nodes.TemplateData))
        node.nodes = [one if isinstance(one, nodes.TemplateData) else self._through(WRITTEN, one) for one in node.nodes]
        if literal:
            node.nodes.insert(0, self._filter(STANDING, nodes.Const(literal, lineno=node.lineno)))
        return node

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        node.expr = self._through(WEIGHED, node.expr)
        for operand in node.ops:
            operand.expr = self._through(WEIGHED, operand.expr)
        return node

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        if isinstance(node.arg, nodes.Slice):
            node.node = self._through(WEIGHED, node.node)
        else:
            node.arg = self._through(WEIGHED, node.arg)
        return node

    def visit_Pair(self, node: nodes.Pair) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        node.key = self._through(WEIGHED, node.key)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return self._filter(JOINED, nodes.List(node.nodes, lineno=node.lineno))

    def visit_ScopedEvalContextModifier(self, node: nodes.Node) -> nodes.Node:  # noqa: N802
        raise TemplateSyntaxError("escaping is always on", node.lineno, self.name, self.filename)

    def _through(self, name: str, node: nodes.Node) -> nodes.Expr:
        return node if isinstance(node, nodes.Const) else self._filter(name, cast("nodes.Expr", node))

    def _filter(self, name: str, node: nodes.Expr) -> nodes.Filter:
        made = nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)
        return made.set_environment(self.environment)  # type: ignore[return-value]  # it is the same node
