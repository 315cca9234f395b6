## What all checks share: families, severities, notes on the policy.

family-autonomy = Autonomie et compréhension
family-equipment = Équipement et accès
family-mix = Dosage
family-structure = Structure
family-coverage = Couverture et évaluation
family-cost = Coût et budget
family-offer = Offre et catalogues
family-foad = Formation à distance
family-afest = Situation de travail (AFEST)
family-agreement = Convention et information
family-quality = Preuves qualité
family-privacy = Données personnelles


# entry: the key of a threshold in the policy file
rules-missing = Le référentiel { $policy } n’a pas d’entrée { $entry } ; la valeur fournie avec Tresse est utilisée.
rules-out-of-range = L’entrée { $entry } va de { $least } à { $most } : { $value } n’est pas pris en compte.
rules-unknown = Aucun contrôle ne lit l’entrée { $entry } : elle ne change rien.
rules-unknown-check = Le référentiel règle un contrôle { $code } qui n’existe pas.
rules-other-policy = Le parcours suit le référentiel { $wanted } ; il est contrôlé avec { $used }.
rules-too-early = Le référentiel { $policy } vaut à partir du { $from } ; le parcours commence le { $day }.
rules-too-late = Le référentiel { $policy } ne vaut plus après le { $until } ; le parcours va jusqu’au { $day }.
rules-too-early-today = Le référentiel { $policy } ne vaut qu’à partir du { $from } ; le parcours n’a pas de dates, et nous sommes le { $day }.
rules-too-late-today = Le référentiel { $policy } ne vaut plus après le { $until } ; le parcours n’a pas de dates, et nous sommes le { $day }.

# Parts of a mix, as they stand inside a sentence.
scope-classroom = présentiel
scope-remote_sync = distanciel synchrone
scope-remote_async = distanciel asynchrone
scope-remote = distanciel
scope-workplace = entreprise
scope-from-classroom = du présentiel
scope-from-remote_sync = du distanciel synchrone
scope-from-remote_async = du distanciel asynchrone
scope-from-workplace = de l’entreprise
scope-to-classroom = vers le présentiel
scope-to-remote_sync = vers le distanciel synchrone
scope-to-remote_async = vers le distanciel asynchrone
scope-to-workplace = vers l’entreprise

# Expliquer un contrôle.
explain-what = Ce qu’il compare
explain-why = Pourquoi c’est important
explain-example = Exemple de parcours
explain-found = Ce qu’il en dit
explain-fixed = Après la première correction
explain-quiet = Il se tait pour
explain-fix-safety = Sûreté des corrections
explain-except = Quand le garder
explain-thresholds = Seuils
# value: a number with its unit; source: where it comes from
explain-threshold = { $name } ({ $key }) : { $value } – { $source }
explain-threshold-own = { $name } ({ $key }) : { $value } dans ce parcours, au lieu de { $policy } – { $source }
explain-since = { $source }, depuis le { $since }
explain-policy = Référentiel { $policy }, en vigueur depuis le { $from }.
explain-policy-undated = Référentiel { $policy }.
explain-unknown = Aucun contrôle ne porte le code { $code }. « tresse explain » les liste tous.
