"""The word model that tells glued words from rare ones."""
