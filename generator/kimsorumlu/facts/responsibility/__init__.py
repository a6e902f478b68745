"""What kind of responsibility each duty is, with the words that prove it.

Reads the duties, alters nothing. A duty has one kind or several, the main one first: that of the first verb that ends
a part of the clause. The kinds, and what is of which, by the rules the labels were made by:

- **does**: everything that is none of the others. Also "yapılmasını sağlamak" and "temin etmek": who has to see to a
  work answers for it himself; buying goods; preparing a report; following technology or legislation.
- **has done**: others do the work: "yaptırmak", "hizmet alımı yoluyla", "giderir, giderilmesini sağlar".
- **supports**: "destek vermek", "katkıda bulunmak", "rehberlik etmek". The work supported does not count.
- **coordinates**: "koordine etmek", "koordinasyonu sağlamak", also as a manner ("iş birliği içinde").
- **supervises**: "denetlemek", "kontrolünü yapmak", "izlemek", "takip etmek", where a work, people, systems, money or
  terms are watched over.
- **approves**: "onaylamak", "imzalamak", "karar vermek".
- **reports**: "raporlamak", "bilgi vermek", "önermek", "onaya sunmak"; not "hizmet sunmak".
- **may**: "yetkilidir", "oluşturabilir"; in place of does.
- **must not**: "veremez", "zarar vermemek", "yasaktır".

    "Müdürlük faaliyetlerini denetler, varsa aksaklıkları giderir, giderilmesini sağlar."
                             ─────────                     ──────  ───────────────────
                             supervises                    does    has done

Deterministic: endings of verbs (`turkish.verbs`) and word lists (`vocabulary`). Measured on 152 duties labelled by
reading and not looked at before: precision .954, recall .981 of all kinds; without does .937 and .949. By kind, and how
it was measured: content/dev/decisions/2026-11-29-kinds-of-responsibility.md.
"""

from kimsorumlu.facts.responsibility.kinds import (
    ProvenResponsibility,
    ProvingWords,
    Responsibilities,
    Responsibility,
)
from kimsorumlu.facts.responsibility.layer import responsibilities

__all__ = ["ProvenResponsibility", "ProvingWords", "Responsibilities", "Responsibility", "responsibilities"]
