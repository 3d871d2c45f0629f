"""Wages: the minimum wage of a place."""

from perlindungan.wages.minimum import Basis, MinimumWage, given_minimum_wage, minimum_wage

__all__ = ["Basis", "MinimumWage", "given_minimum_wage", "minimum_wage"]
