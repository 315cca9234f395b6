## X: offers for catalogues. Of each check: check-NAME with .title .message .why.

check-offer-items-missing =
    .title = Offer to be completed
    .message = { $count ->
        [one] 1 item that { $catalogues } asks for is missing
       *[other] { $count } items that { $catalogues } asks for are missing
    }: { $missing }.
    .why = A catalogue refuses an offer that lacks a mandatory item, and nothing is invented when exporting (LHÉO: décret n° 2015-742; EDOF: import schema of Mon Compte Formation).
    .what = Reports what the catalogues chosen in the offer ask for and the plan does not state. A plan meant for no catalogue is left alone.
    .except = As long as the offer appears in no catalogue.
