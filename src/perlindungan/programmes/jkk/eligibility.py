"""JKK: for whom it is due (PP 44/2015 Pasal 4 and 5; Perpres 109/2013 Pasal 6)."""

from perlindungan.facts import Programme
from perlindungan.programmes.membership import due_for_every_wage_earner

DUE = due_for_every_wage_earner(Programme.JKK, "Siapa yang wajib ikut JKK", "For whom JKK is due")
