# The cost of a path: kinds of expense, factors of a term, the report.
cost-factor-hour = { $amount } / h
cost-factor-unknown = taux inconnu
cost-factor-people = { $count ->
        [one] 1 stagiaire
       *[other] { $count } stagiaires
    }
cost-factor-groups = { $count } demi-groupes
cost-factor-trainers = { $count ->
        [one] 1 formateur
       *[other] { $count } formateurs
    }
cost-factor-uses = { $count ->
        [one] 1 utilisation
       *[other] { $count } utilisations
    }
cost-factor-runs = { $count ->
        [one] 1 session
       *[other] { $count } sessions
    }
cost-kind-training = Formateurs
cost-kind-tutoring = Tutorat à distance
cost-kind-workplace = Tuteurs en entreprise
cost-kind-room = Salles
cost-kind-support = Accompagnement
cost-kind-equipment = Matériel prêté
cost-kind-third-place = Places en tiers-lieu
cost-kind-platform = Plateforme
cost-kind-engineering = Ingénierie pédagogique
cost-rate-classroom = heure de formateur en présentiel
cost-rate-remote-sync = heure de formateur en classe virtuelle
cost-rate-workplace = heure de tuteur en entreprise
cost-rate-support = heure d’accompagnement
cost-rate-engineering = heure d’ingénierie
cost-total = Coût d’une session
cost-per-learner = Par stagiaire
cost-per-hour = Par heure-stagiaire
cost-by-kind = Par nature
cost-by-modality = Par modalité
cost-by-block = Par bloc
cost-no-modality = Hors modalité
cost-no-block = Hors des blocs
cost-missing = Taux manquant : { $rate } ({ $hours })
cost-budget = Budget du financeur
cost-cap = Plafond par heure-stagiaire
cost-unknown = inconnu
cost-tab = Coûts
cost-open = Voir le calcul
cost-more = et { $count } autres
cost-form = Taux et prix
cost-form-classroom = Heure de formateur en présentiel (€)
cost-form-remote-sync = Heure de formateur en classe virtuelle (€)
cost-form-remote-async = Tutorat d’une heure à distance, par stagiaire (€)
cost-form-workplace = Tutorat d’une heure en entreprise, par stagiaire (€)
cost-form-support = Heure d’accompagnement (€)
cost-form-platform = Plateforme, par stagiaire (€)
cost-form-uses = Utilisations d’un matériel prêté
cost-form-engineering = Heures d’ingénierie
cost-form-engineering-rate = Heure d’ingénierie (€)
cost-form-runs = Sessions prévues
cost-form-note = Les formateurs, salles, tiers-lieux et matériels qui ont leur propre prix le gardent. Un taux vide est inconnu ; zéro veut dire gratuit.
cost-factor-learner-hours = { $hours } heures-stagiaires
cost-picture = D’où vient le coût
cost-picture-path = Tout le parcours
cost-usual = Remplir avec les coûts usuels
# trainer, tutoring: amounts
cost-usual-note = Ceux du référentiel : { $trainer } pour une heure de formateur, { $tutoring } pour le suivi d’un stagiaire pendant une heure asynchrone. Les taux déjà saisis restent.
