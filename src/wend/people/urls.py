"""Signing in and out, the second factor, hats. Only those of the library's pages that Wend uses."""

from allauth.account import views
from django.urls import include, path, re_path

from wend.people.views import account, hats, mail_links, messages

urlpatterns = [
    path("hats/", hats.hats, name="hats"),
    path("messages/", messages.messages, name="messages"),
    path("messages/quiet/", messages.messages_quiet, name="messages_quiet"),
    path("messages/removal/", messages.messages_removal, name="messages_removal"),
    path("messages/confirmed/", mail_links.messages_confirmed, name="messages_confirmed"),
    path("messages/off/", mail_links.messages_are_off, name="messages_are_off"),
    path("messages/off/<str:token>/", mail_links.messages_off, name="messages_off"),
    path("messages/confirm/<str:token>/", mail_links.messages_confirm, name="messages_confirm"),
    path("open/<str:token>/", mail_links.open_message, name="open"),
    path("account/", account.account, name="account"),
    path("account/sign-in/", views.login, name="account_login"),
    path("account/sign-out/", views.logout, name="account_logout"),
    path("account/again/", views.reauthenticate, name="account_reauthenticate"),
    path("account/inactive/", views.account_inactive, name="account_inactive"),
    path("account/password/", views.password_change, name="account_change_password"),
    path("account/password/new/", views.password_reset, name="account_reset_password"),
    path("account/password/sent/", views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^account/password/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "account/password/done/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("account/second-factor/", include("allauth.mfa.urls")),
]
