## X: offers for catalogues. Of each check: check-NAME with .title .message .why.

check-offer-items-missing =
    .title = Offre à compléter
    .message = { $count ->
        [one] Un élément demandé par { $catalogues } manque
       *[other] { $count } éléments demandés par { $catalogues } manquent
    } : { $missing }.
    .why = Un catalogue refuse une offre à laquelle manque un élément obligatoire, et rien n’est inventé à l’export (LHÉO : décret n° 2015-742 ; EDOF : schéma d’import de Mon Compte Formation).
    .what = Signale ce que les catalogues choisis dans l’offre demandent et que le parcours ne dit pas. Un parcours destiné à aucun catalogue est laissé de côté.
    .except = Tant que l’offre ne paraît dans aucun catalogue.
