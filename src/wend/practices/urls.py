from django.urls import path

from wend.practices.views import beginning, practice, profile

urlpatterns = [
    path("beginning/", beginning.beginning, name="beginning"),
    path("beginning/sign-up/", beginning.beginning, name="account_signup"),
    path("joining/<str:token>/", beginning.joining, name="joining"),
    path("profile/", profile.profile, name="profile"),
    path("profile/showing/", profile.showing, name="profile_showing"),
    path("profile/openings/", profile.openings, name="profile_openings"),
    path("profile/limits/", profile.limits, name="profile_limits"),
    path(
        "profile/limits/<int:limit_id>/removal/",
        profile.limit_removal,
        name="profile_limit_removal",
    ),
    path("practice/", practice.practice, name="practice"),
    path("practice/invitations/", practice.member_invitations, name="member_invitations"),
]
