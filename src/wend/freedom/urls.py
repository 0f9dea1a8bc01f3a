from django.urls import path

from wend.freedom.views import asking, guides, invitation, notice, proof, welcome, young

urlpatterns = [
    path("young/", young.young, name="young"),
    path("free-to-go/", guides.free_to_go, name="free_to_go"),
    path("saying-honestly/", guides.saying_honestly, name="saying_honestly"),
    path("notice/", notice.notice, name="notice"),
    path("pairings/<uuid:pairing_id>/notice/", notice.pairing_notice, name="pairing_notice"),
    path("pairings/<uuid:pairing_id>/welcome/", welcome.welcome, name="welcome"),
    path("asking/<uuid:profile_id>/", asking.asking, name="asking"),
    path("pairings/<uuid:pairing_id>/notice/pace/", notice.pace, name="pace"),
    path("pairings/<uuid:pairing_id>/notice/disputing/", notice.disputing, name="disputing"),
    path("pairings/<uuid:pairing_id>/situation/", notice.situation, name="situation"),
    path("practice/told/", proof.proof, name="proof"),
    path("code/", invitation.invitation_code, name="invitation_code"),
    path("invitation/no-thank-you/", invitation.invitation_declined, name="invitation_declined"),
    path("invitation/<str:code>/", invitation.invitation, name="invitation"),
    path("invitation/<str:code>/no/", invitation.invitation_decline, name="invitation_decline"),
]
