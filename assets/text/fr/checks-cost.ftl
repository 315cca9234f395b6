## B: cost. Of each check: check-NAME with .title .message .why.

check-over-budget =
    .title = Budget dépassé
    .message = Une session coûte { $total } pour un budget de { $budget } : { $over } de trop.
    .why = Ce que le financeur ne paie pas reste à la charge de l’organisme. Le détail des coûts montre ce qui pèse.
    .what = Compare ce que coûte une session avec le budget du financeur pour le groupe.
    .except = Quand une autre source paie le reste : dites-le dans la justification.
check-hourly-rate-over-cap =
    .title = Heure-stagiaire au-dessus du plafond
    .message = L’heure-stagiaire revient à { $rate } ({ $total } pour { $hours } de tous les stagiaires réunis), le financeur en paie { $cap } au plus.
    .why = Le financeur paie au plafond. L’écart se réduit par l’effectif, les modalités, les salles ou l’ingénierie étalée sur plus de sessions.
    .what = Divise le coût d’une session par les heures de tous les stagiaires et compare le résultat au plafond du financeur.
    .except = Quand le financeur accepte un taux plus élevé pour ce parcours.
check-rate-missing =
    .title = Taux manquant
    .message = { $count ->
        [one] Un taux manque
       *[other] { $count } taux manquent
    } ({ $rates }) pour { $minutes } : le coût n’est pas complet.
    .why = Un taux absent ne vaut pas zéro : le coût affiché est en dessous du vrai. Indiquez le taux, ou zéro si ces heures ne coûtent rien.
    .what = Signale des heures à payer dont personne n’a donné le taux. Un parcours sans aucun taux ni budget est laissé en paix.
    .except = Pendant que le coût se construit.
check-engineering-not-counted =
    .title = Ingénierie non comptée
    .message = Le coût de { $total } ne compte aucune heure d’ingénierie.
    .why = Concevoir un parcours hybride demande du temps. Compté et étalé sur les sessions prévues, il fait partie du prix à défendre.
    .what = Signale un coût qui ne compte aucune heure d’ingénierie.
    .except = Quand un autre projet a payé la conception.
