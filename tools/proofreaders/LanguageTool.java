import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;

/** Reads paths of texts, one a line, and writes for each the places that LanguageTool finds (`FROM-TO …`), with the microseconds before them. */
public class LanguageTool {
  public static void main(String[] arguments) throws Exception {
    var checker = new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
    var paths = new Scanner(System.in);
    while (paths.hasNextLine()) {
      var text = Files.readString(Path.of(paths.nextLine()));
      var started = System.nanoTime();
      var line = new StringBuilder();
      for (RuleMatch match : checker.check(text)) line.append(match.getFromPos()).append('-').append(match.getToPos()).append(' ');
      System.out.println((System.nanoTime() - started) / 1000 + " " + line);
    }
  }
}
