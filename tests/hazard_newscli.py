"""newscli with the parser of ``hazards``, as a program: for batch runs that are killed from outside."""

import sys

import hazards

from newscli.cli.__main__ import main
from newscli.cli.environment import Environment

environment = Environment.of_system()
environment.parse = hazards.parse
sys.exit(main(None, environment))
