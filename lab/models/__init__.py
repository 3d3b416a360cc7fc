"""The lab's embedding model and the registry that Ollama pulls it from."""
