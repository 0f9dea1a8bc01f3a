from django.urls import path

from wend.pairings.views import (
    bridge,
    hours,
    inviting,
    leaving,
    leaving_links,
    leaving_practice,
    returning,
    steps,
    waiting_lists,
)

ONE = "pairings/<uuid:pairing_id>/"
urlpatterns = [
    path("pairings/invitations/", inviting.invitations, name="invitations"),
    path(ONE + "invitation/", inviting.invitation_paper, name="invitation_paper"),
    path(ONE + "leaving/", leaving.leaving, name="leaving"),
    path(ONE + "leaving/before/", leaving.leaving_before, name="leaving_before"),
    path(ONE + "leaving/undoing/", leaving.undoing, name="undoing"),
    path(ONE + "leaving/links/", leaving_links.leaving_links, name="leaving_links"),
    path(ONE + "leaving/by-link/", leaving_links.link_answer, name="link_answer"),
    path(ONE + "returning/", returning.returning, name="returning"),
    path(ONE + "door/", returning.door, name="door"),
    path(ONE + "hour/", hours.hour, name="hour"),
    path(ONE + "hour/giving-back/", hours.giving_back, name="giving_back"),
    path(ONE + "away/", returning.away, name="away"),
    path(ONE + "going-on/", steps.going_on, name="going_on"),
    path(ONE + "withdrawing/", steps.withdrawing, name="withdrawing"),
    path(ONE + "declining/", steps.declining, name="declining"),
    path(ONE + "accepting/", steps.accepting, name="accepting"),
    path(ONE + "pausing/", steps.pausing, name="pausing"),
    path(ONE + "resuming/", steps.resuming, name="resuming"),
    path(ONE + "looking/", steps.looking, name="looking"),
    path(ONE + "staying/", steps.staying, name="staying"),
    path(ONE + "found/", steps.finding_said, name="finding_said"),
    path(ONE + "bridge/", bridge.bridge, name="bridge"),
    path(ONE + "bridge/review/", bridge.bridge_review, name="bridge_review"),
    path(ONE + "bridge/end/", bridge.bridge_end, name="bridge_end"),
    path(
        "practices/<uuid:practice_id>/leaving/",
        leaving_practice.practice_leaving,
        name="practice_leaving",
    ),
    path(
        "practices/<uuid:practice_id>/leaving/undoing/",
        leaving_practice.practice_undoing,
        name="practice_undoing",
    ),
    path("waiting/", waiting_lists.waiting_lists, name="waiting_lists"),
    path(
        "waiting/<uuid:waiting_id>/removal/",
        waiting_lists.waiting_list_removal,
        name="waiting_list_removal",
    ),
    path("leaving/done/", leaving_links.left_by_link, name="left_by_link"),
    path("leaving/<str:token>/", leaving_links.leaving_link, name="leaving_link"),
]
