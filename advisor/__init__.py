"""Which deep-learning framework should this project, on these machines, with these people use?"""

__version__ = "0.1.0"
