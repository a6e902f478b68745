"""What is wrong with the data: rules from corpus and facts to findings, fidelity, permanence."""

from kimsorumlu.check.rules import RULES, check

__all__ = ["RULES", "check"]
