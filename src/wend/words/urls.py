from django.urls import path

from wend.words.views import words

ALL = "pairings/<uuid:pairing_id>/words/"
ONE = ALL + "<uuid:word_id>/"
urlpatterns = [
    path(ALL, words.words, name="words"),
    path(ONE, words.word, name="word"),
    path(ONE + "answering/", words.answering, name="answering"),
    path(ONE + "resting/", words.resting, name="word_resting"),
    path(ONE + "sending/", words.sending, name="word_sending"),
    path(ONE + "withdrawing/", words.withdrawing, name="word_withdrawing"),
]
