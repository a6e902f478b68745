"""Rules: one function each, from the corpus to findings. Fidelity is the rule the project stands on."""

from kimsorumlu.check.rules import RULES, check

__all__ = ["RULES", "check"]
