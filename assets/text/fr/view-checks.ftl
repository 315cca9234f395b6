## The view Contrôles.

checks-list = Liste des contrôles
checks-group-by = Regrouper
checks-by-family = Par famille
checks-by-place = Par lieu
checks-by-severity = Par gravité
checks-family = Famille
checks-all-families = Toutes les familles
checks-kind = Lieu
checks-all-places = Tous les lieux
checks-search = Chercher dans les contrôles
checks-search-clear = Effacer la recherche
checks-hide = Masquer
checks-show = Afficher
checks-filters = Filtres
checks-filters-active = Filtres (actifs)
checks-with-waived = { $count ->
    [0] Montrer les contrôles justifiés
    [one] Montrer le contrôle justifié
   *[other] Montrer les { $count } contrôles justifiés
}
checks-stale-count = { $count ->
    [one] une justification à revoir
   *[other] { $count } justifications à revoir
}
# name: a family, a kind of place, an object
checks-group = { $name } : { $count }
checks-other-family = Autres contrôles
checks-orphans = Justifications devenues sans objet
checks-orphan = Plus rien à justifier
checks-orphan-note = Ce contrôle ne signale plus rien à cet endroit. La justification peut être retirée, ou gardée comme trace.

# place: kind and title of an object
checks-jump = Aller à : { $place }
checks-why = Pourquoi
checks-why-shown = Pourquoi je vois ceci
checks-learners = Stagiaires concernés :
checks-others = { $count ->
    [one] et un autre
   *[other] et { $count } autres
}
checks-no-fix = Pas de correction toute faite : à décider dans le parcours.
checks-fix-safe = Correction sûre : appliquée tout de suite, annulable. Touche F pour la première.
checks-fix-review = Montre l’avant et l’après avant d’appliquer. Touche F pour la première.
checks-fix-all = Appliquer les corrections sûres
checks-fix-all-count = Appliquer les corrections sûres ({ $count })
checks-fix-all-hint = Toutes les corrections sans risque, en une seule étape que l’on peut annuler.
checks-waive = Justifier…
checks-waive-again = Justifier à nouveau…
checks-waive-hint = Garder ce choix en connaissance de cause, avec une raison. Touche W.
checks-waived = Justifié
checks-stale = À revoir : les chiffres ont changé
checks-unwaive = Retirer la justification

checks-nothing = Rien à signaler
checks-nothing-note = { $count ->
    [one] Le contrôle du référentiel { $policy } ne trouve rien à redire.
   *[other] Les { $count } contrôles du référentiel { $policy } ne trouvent rien à redire.
} Ils sont refaits à chaque modification du parcours.
checks-none-match = Aucun contrôle ne correspond
    .note = Les filtres ne laissent rien passer.
checks-clear = Effacer les filtres
checks-all-waived = Tout ce qui reste est justifié
    .note = Les contrôles justifiés restent dans le dossier ; ils peuvent être relus et retirés.
checks-show-waived = Montrer les contrôles justifiés

## La carte des preuves.

checks-page = Page
checks-page-findings = Problèmes
checks-page-evidence = Preuves qualité
map-filter = Indicateurs montrés
map-all = Tous ({ $count })
map-to-complete = À compléter ({ $count })
map-ready = Prêts ({ $count })
map-none = Aucun référentiel qualité
# said: what the criterion is about
map-criterion = Critère { $number } – { $said }
map-modified = modifié depuis le référentiel de 2019
map-new = nouveau depuis le référentiel de 2019
map-complete-in = À compléter dans :
map-held-by = Porté par :
map-close = Fermer l’indicateur
map-open = Voir dans les preuves qualité
map-elsewhere-note = Cet indicateur ne parle pas d’un parcours comme celui-ci.
map-organisation-note = La preuve se trouve dans l’organisme, hors de tout parcours : veille, personnel, résultats, réclamations.
map-note = Les énoncés sont redits en peu de mots : le texte de la source fait foi. Tresse montre ce qui est prêt et ce qui reste à compléter ; l’avis revient à l’auditeur.
evidence-hint-requirements = Niveau, expérience ou titre demandés à l’entrée ; « aucun » se dit aussi
evidence-hint-access-delay = Délai entre la demande et l’entrée, par exemple « un mois »
evidence-hint-accessibility = Accueil, aménagements possibles, à qui s’adresser
evidence-hint-equivalences = Équivalences, passerelles, poursuites d’études, métiers visés
evidence-hint-need-analysis = Qui a exprimé le besoin, quand, et ce qui en a été retenu
evidence-hint-habilitation = Numéro d’habilitation ou d’agrément, date ; ou « certificateur »
evidence-hint-engagement = Relances, points d’étape, que faire après une absence
evidence-hint-safeguarding = Référence de la procédure et personne à prévenir
evidence-hint-resources = Supports, plateforme, et comment chacun se les approprie
evidence-hint-disability-network = Agefiph, Cap emploi, associations, experts
evidence-hint-subcontracting = Qui assure quoi, sous quel contrat ; laisser vide si personne
evidence-hint-improvement = Ce qui a changé depuis la session précédente, et pourquoi
evidence-hint-risks = Risques pour la qualité, et parades prévues
evidence-hint-learner-evaluation = Quand et comment les apprentis évaluent contenus et enseignements
