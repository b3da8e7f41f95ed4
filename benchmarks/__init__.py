"""What the stages cost, as ratios within one run: `python -m benchmarks`.

Each module named `*_bench.py` has `run(report)`, which measures something and reports figures and the bounds stated
for them. Nothing here fails: times depend on the machine and on what else it does. Tests never time anything.
"""
