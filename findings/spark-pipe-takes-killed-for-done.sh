#!/usr/bin/env bash
# PySpark 3.5.3 from PyPI, Java 17; a local Spark with one thread
#
# Good guess: RDD.pipe fails a task whose process is killed, as Hadoop Streaming fails one that ends with anything but 0, and the task is tried
#   again: what is collected is complete or the job fails.
# In fact: without checkCode=True the status of the process is never looked at. The job ends well with the lines that were written until then;
#   whoever writes them to a file has a short file and no error. Both the killed process and one that ends with status 3 count as done.
# Matters for every archive that is checked on a cluster: the command in the docs has checkCode=True.
#
#> killed after 3 of 10 lines: 3 lines, no error
#> status 3 after 3 of 10 lines: 3 lines, no error
#> killed, checkCode=True: the job fails
. "$(dirname "$0")/kit/lab.sh"
command -v java >/dev/null || exit 2
python_packages pyspark==3.5.3

cat >some.sh <<'SH'
#!/bin/bash
head -n 3
[ "$1" = killed ] && kill -KILL $$
exit 3
SH
chmod +x some.sh
cat >run.py <<'PY'
from pyspark import SparkContext

spark = SparkContext("local[1]", conf=None)
spark.setLogLevel("OFF")
lines = spark.parallelize([str(i) for i in range(10)], 1)


def told(name, **options):
    how = "killed" if name.startswith("killed") else "status"
    try:
        print(f"{name}: {len(lines.pipe(f'./some.sh {how}', **options).collect())} lines, no error")
    except Exception:
        print(f"{name}: the job fails")


told("killed after 3 of 10 lines")
told("status 3 after 3 of 10 lines")
told("killed, checkCode=True", checkCode=True)
PY
PYSPARK_PYTHON=$(command -v python) SPARK_LOCAL_IP=127.0.0.1 python run.py 2>/dev/null | as_seen
