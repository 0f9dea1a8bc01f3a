"""The language reviewer: points at words that label or blame a person, and offers honest ones."""

from wend_language.finding import CLASSES, Finding
from wend_language.reviewer import Reviewer, review
from wend_language.rules import Rules

__all__ = ["CLASSES", "Finding", "Reviewer", "Rules", "review"]
