"""`python -m kimsorumlu`"""

from kimsorumlu.cli import main

main(prog_name="kimsorumlu")
