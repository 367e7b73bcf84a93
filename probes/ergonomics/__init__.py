"""The same training of a small network as idiomatic code, one program for each style.

The folder of a framework holds its programs; what a program is called is its style.
"""
