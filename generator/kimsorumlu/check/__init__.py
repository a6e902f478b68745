"""Rules: one function each, from the corpus to findings; RULES is the list. Fidelity is the rule the project stands on."""

from kimsorumlu.check.rules import RULES, check

__all__ = ["RULES", "check"]
