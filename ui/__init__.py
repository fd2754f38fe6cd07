"""Dialogs and parameter widgets; no computation."""
