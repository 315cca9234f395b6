## Words of widgets that belong to no view.

toast-close = Masquer ce message

# The mix bar and its fields.
mix-limit-classroom = Limite présentiel / synchrone
mix-limit-remote-sync = Limite synchrone / asynchrone
mix-limit-remote-async = Limite asynchrone / entreprise
mix-total-choice = Que devient le total quand on saisit des heures ?
mix-total-kept = Total conservé
    .note = Les autres modalités compensent : le total ne bouge pas, comme avec les poignées de la barre.
mix-total-free = Total libre
    .note = Les heures saisies s’ajoutent au total ou s’en retirent ; les poignées de la barre, elles, le gardent.
# modality: the name of a modality
mix-hours-of = { $modality }, heures
mix-share-of = { $modality }, part
mix-total = Total
# hours: a duration
mix-heading = Dosage · { $hours }
