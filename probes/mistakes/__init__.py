"""Typical mistakes as small user programs, and what becomes of each in a framework."""
