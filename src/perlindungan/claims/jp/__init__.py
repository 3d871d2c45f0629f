"""JP: pensions of old age, disability, and of who is left (PP 45/2015).

:func:`pension` is the formula of Pasal 17 alone, :func:`adjusted` its later years.
"""

from perlindungan.claims.jp.entitlement import entitlement
from perlindungan.claims.jp.formula import adjusted, pension

__all__ = ["adjusted", "entitlement", "pension"]
