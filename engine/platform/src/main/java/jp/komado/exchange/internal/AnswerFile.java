package jp.komado.exchange.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.komado.exchange.Answer;
import jp.komado.exchange.FileKind;
import jp.komado.exchange.MalformedRecord;
import jp.komado.exchange.Receiver;
import jp.komado.seal.SealBroken;
import org.springframework.lang.Nullable;

/**
 * The content of an answer file: a head line, records, a trailer with their count. It is understood as a whole or not at all.
 *
 * @param answers the records by inquiry number; candidates for the same one stand together
 */
record AnswerFile(LocalDate answeredOn, List<List<Answer>> answers) {

    private static final Pattern NAME = Pattern.compile("(\\d{4}[A-Z]\\d{5})\\.([a-z][a-z0-9-]{0,39})\\.\\d{2}\\.p7m");

    /** Which answer a file claims to be, by its name. */
    record Name(String shipment, String kind) {

        static Name of(String fileName) throws SealBroken {
            Matcher name = NAME.matcher(fileName);
            if (!name.matches()) {
                throw new SealBroken("exchange.refusal.name");
            }
            return new Name(name.group(1), name.group(2));
        }
    }

    /** Reads the content of the file with this name. */
    static AnswerFile read(InputStream clear, Name name, Receiver receiver) throws IOException, SealBroken {
        try {
            var lines = strictly(clear, receiver);
            String[] head = fields(lines.readLine(), "H", 5);
            if (!head[1].equals(name.shipment()) || !head[2].equals(name.kind())) {
                throw new SealBroken("exchange.refusal.other-shipment");
            }
            var file = new AnswerFile(LocalDate.parse(head[3], DateTimeFormatter.BASIC_ISO_DATE), new ArrayList<>());
            int count = 0;
            String line = lines.readLine();
            for (; line != null && !line.startsWith("T,"); line = lines.readLine()) {
                file.add(receiver.parse(line));
                count++;
            }
            int announced = Integer.parseInt(head[4]);
            if (count != announced || Integer.parseInt(fields(line, "T", 2)[1]) != count || lines.readLine() != null) {
                throw new SealBroken("exchange.refusal.count");
            }
            file.demandEachOnce();
            return file;
        } catch (CharacterCodingException | DateTimeException | NumberFormatException | MalformedRecord e) {
            throw new SealBroken("exchange.refusal.malformed");
        }
    }

    /** Reads lines in the encoding of the kind; a byte that is no character of it ends the reading. */
    static BufferedReader strictly(InputStream clear, FileKind kind) {
        return new BufferedReader(new InputStreamReader(clear, kind.charset().newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static String[] fields(@Nullable String line, String mark, int count) throws SealBroken {
        String[] fields = line == null ? new String[0] : line.split(",", -1);
        if (fields.length != count || !fields[0].equals(mark)) {
            throw new SealBroken(mark.equals("T") ? "exchange.refusal.count" : "exchange.refusal.malformed");
        }
        return fields;
    }

    private void add(Answer answer) {
        List<Answer> last = answers.isEmpty() ? List.of() : answers.get(answers.size() - 1);
        if (!last.isEmpty() && last.get(0).inquiryNumber() == answer.inquiryNumber()) {
            last.add(answer);
        } else {
            answers.add(new ArrayList<>(List.of(answer)));
        }
    }

    private void demandEachOnce() throws SealBroken {
        Set<Long> seen = new HashSet<>();
        if (!answers.stream().allMatch(group -> seen.add(group.get(0).inquiryNumber()))) {
            throw new SealBroken("exchange.refusal.malformed");
        }
    }
}
