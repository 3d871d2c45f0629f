"""JKM: for whom it is due (PP 44/2015 Pasal 4 and 5; Perpres 109/2013 Pasal 6)."""

from perlindungan.facts import Programme
from perlindungan.programmes.membership import due_for_every_wage_earner

DUE = due_for_every_wage_earner(Programme.JKM, "Siapa yang wajib ikut JKM", "For whom JKM is due")
