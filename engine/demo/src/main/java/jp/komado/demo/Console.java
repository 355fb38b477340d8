package jp.komado.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** The console of whoever started the demo, in UTF-8 wherever the machine stands: the C locale would show question marks. */
@Component
public class Console {

    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    /** Prints a line with the demo's indent. */
    public void line(String text) {
        out.println("  " + text);
    }
}
