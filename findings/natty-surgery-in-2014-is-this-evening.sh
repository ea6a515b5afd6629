#!/usr/bin/env bash
# io.github.natty-parser:natty 1.1.2, Maven: finds dates in English text; Java 17
#
# Good guess: a finder of dates that knows "6 weeks before March 14, 2016" finds the year in "surgery in 2014", or nothing, and no day in "8 visits".
# In fact: four figures alone are a time on the clock, 20:14 of the day on which the letter is read, and so is a number alone: "8 visits" are 8:00, and "Norco 10 mg" is
#   10:00. Of "half a year ago" it takes "year ago". "30 days prior to March 14, 2016" is thirty days from today, and March is passed over. An age, "51 years old", is a day in
#   fifty-one years. 1998, which no clock shows, is nothing, and 10/325 and L4-5 are left alone.
# Matters where the dates of a letter are put in order: an operation of 2014 is today's, after everything else, and "since the surgery" is nothing.
#
#> read on 2016-06-01
#> 6 weeks before March 14, 2016: 2016-02-01 00:00
#> surgery in 2014: 2016-06-01 20:14
#> surgery in 1998:
#> 8 visits: 2016-06-01 08:00
#> Norco 10 mg: 2016-06-01 10:00
#> half a year ago: 2015-06-01 00:00
#> 30 days prior to March 14, 2016: 2016-07-01 00:00
#> 51 years old: 2067-06-01 00:00
#> the worker may return: 2016-05-01 00:00
#> hydrocodone 10/325 mg at L4-5:
. "$(dirname "$0")/kit/lab.sh"
maven_packages io.github.natty-parser:natty:1.1.2

cat >Dates.java <<'JAVA'
import java.text.SimpleDateFormat;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.natty.Parser;

class Dates {
  public static void main(String[] arguments) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    var today = new GregorianCalendar(2016, 5, 1).getTime();
    System.out.println("read on " + new SimpleDateFormat("yyyy-MM-dd").format(today));
    for (var text : List.of("6 weeks before March 14, 2016", "surgery in 2014", "surgery in 1998", "8 visits", "Norco 10 mg",
        "half a year ago", "30 days prior to March 14, 2016", "51 years old", "the worker may return", "hydrocodone 10/325 mg at L4-5")) {
      var line = new StringBuilder(text).append(':');
      for (var group : new Parser(TimeZone.getDefault()).parse(text, today))
        for (var date : group.getDates()) line.append(' ').append(new SimpleDateFormat("yyyy-MM-dd HH:mm").format(date));
      System.out.println(line);
    }
  }
}
JAVA
java -cp 'jars/*' Dates.java 2>/dev/null | as_seen
