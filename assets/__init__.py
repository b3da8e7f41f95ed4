"""Software-defined assets: one folder per stage; `language/` and `posts/` hold what several stages share."""
