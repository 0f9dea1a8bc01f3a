from django.urls import path

from wend.practices.views import beginning, own_words, practice, profile

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
    path("practice/words/", own_words.own_words, name="own_words"),
    path("practice/words/rules/", own_words.own_rules, name="own_rules"),
    path(
        "practice/words/rules/<uuid:own_rule_id>/removal/",
        own_words.own_rule_removal,
        name="own_rule_removal",
    ),
    path("practice/words/headings/", own_words.own_headings, name="own_headings"),
    path(
        "practice/words/headings/<uuid:own_heading_id>/removal/",
        own_words.own_heading_removal,
        name="own_heading_removal",
    ),
    path("practice/invitations/", practice.member_invitations, name="member_invitations"),
]
