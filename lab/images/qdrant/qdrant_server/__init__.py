"""Qdrant's REST interface over Qdrant's own engine, for a lab that cannot fetch the server."""
