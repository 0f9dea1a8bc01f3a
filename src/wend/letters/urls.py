from django.urls import path

from wend.letters.views import letters, received

ONE = "letters/<uuid:letter_id>/"
urlpatterns = [
    path("letters/", letters.letters, name="letters"),
    path("letters/received/", received.received_letters, name="received_letters"),
    path("letters/received/<uuid:received_id>/", received.received_letter, name="received_letter"),
    path("letters/received/<uuid:received_id>/opening/", received.opening, name="letter_opening"),
    path(ONE, letters.letter, name="letter"),
    path(ONE + "sending/", letters.sending, name="letter_sending"),
    path(ONE + "withdrawing/", letters.withdrawing, name="letter_withdrawing"),
    path(ONE + "throwing-away/", letters.throwing_away, name="letter_throwing_away"),
]
