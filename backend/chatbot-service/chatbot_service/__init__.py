"""The chatbot service: texts go to Qdrant as vectors made by Ollama, questions are answered from them."""

__version__ = "1.0.0"
