package jp.komado.payment.remote;

import java.util.Arrays;
import java.util.List;

/** Reads transfer files as a bank does. */
public final class TransferFiles {

    private TransferFiles() {
    }

    /** A transfer as the bank understands it. */
    public record Paid(String bank, String branch, String number, String holder, long amountYen, long decision, long inquiryNumber) {
    }

    public static List<Paid> read(List<String> files) {
        return files.stream().map(file -> ZenginFormat.read(Arrays.asList(file.split("\r\n")))).flatMap(file -> file.transfers().stream())
            .map(transfer -> new Paid(transfer.account().bank(), transfer.account().branch(), transfer.account().number(), transfer.account().holder(),
                transfer.amountYen(), transfer.code1(), transfer.code2())).toList();
    }
}
