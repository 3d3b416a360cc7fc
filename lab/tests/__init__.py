"""Tests of the lab itself; run with python3 -m unittest discover -s lab/tests -t ."""
