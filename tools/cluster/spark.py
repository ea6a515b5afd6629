# Checks the letters of an archive in JSON Lines form on a Spark cluster: spark-submit spark.py ARCHIVE OUTPUT COMMAND
import sys

from pyspark.sql import SparkSession

archive, output, command = sys.argv[1:4]
spark = SparkSession.builder.config("spark.sql.files.maxPartitionBytes", "16m").getOrCreate()
letters = spark.read.json(archive).select("name", "text")
letters.toJSON().pipe(command, checkCode=True).saveAsTextFile(output)
