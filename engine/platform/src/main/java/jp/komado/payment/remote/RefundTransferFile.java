package jp.komado.payment.remote;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.komado.access.Right;
import jp.komado.exchange.Answer;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.MalformedRecord;
import jp.komado.exchange.OutgoingRequest;
import jp.komado.exchange.ReceivedAnswer;
import jp.komado.exchange.Receiver;
import jp.komado.exchange.RecordWriter;
import jp.komado.exchange.Sender;
import jp.komado.payment.AccountType;
import jp.komado.payment.BankAccount;
import jp.komado.payment.RefundTransfer;
import jp.komado.payment.RefundTransfer.Outcome;
import jp.komado.payment.RefundTransfers;
import jp.komado.payment.ReturnReason;
import jp.komado.payment.remote.ZenginFile.Client;
import jp.komado.payment.remote.ZenginFile.Transfer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * ⑮ The transfer file to the bank, whole as the banks' association lays it down, and the bank's list of results: inquiry number, 1 paid or
 * 2 returned, amount, date, digit of the reason.
 */
@Component
class RefundTransferFile implements Sender, Receiver {

    private static final Pattern RECORD = Pattern.compile("([0-9]{1,8}),([12]),([0-9]{1,10}),([0-9]{8}),([0-9]?)");

    private final RefundTransfers transfers;
    private final Client client;

    RefundTransferFile(RefundTransfers transfers, @Value("${komado.payment.client.code:1300010000}") String code,
                       @Value("${komado.payment.client.name:ﾄｳｷﾖｳﾄ}") String name, @Value("${komado.payment.client.bank:0001}") String bank,
                       @Value("${komado.payment.client.bank-name:ﾐｽﾞﾎ}") String bankName,
                       @Value("${komado.payment.client.branch:110}") String branch,
                       @Value("${komado.payment.client.branch-name:ﾄﾁﾖｳ}") String branchName,
                       @Value("${komado.payment.client.account:0012345}") String account) {
        this.transfers = transfers;
        this.client = new Client(code, new BankAccount(bank, bankName, branch, branchName, AccountType.CURRENT, account, name), name);
    }

    @Override
    public String kind() {
        return RefundTransfers.KIND;
    }

    @Override
    public String channel() {
        return "bank";
    }

    @Override
    public boolean framed() {
        return false;
    }

    @Override
    public Right sending() {
        return Right.REFUND_DO;
    }

    @Override
    public Right approving() {
        return Right.PAYMENT_APPROVE;
    }

    @Override
    public void write(List<OutgoingRequest> requests, RecordWriter out) throws IOException {
        var found = requests.stream().map(request -> transfers.find(request.key()).orElseThrow()).toList();
        var day = found.stream().map(transfers::dueOn).max(LocalDate::compareTo).orElseThrow();
        var file = new ZenginFile(client, day.getMonthValue(), day.getDayOfMonth(), found.stream().map(RefundTransferFile::transfer).toList());
        for (var record : ZenginFormat.write(file)) {
            out.line(record);
        }
    }

    private static Transfer transfer(RefundTransfer transfer) {
        return new Transfer(transfer.account(), transfer.amountYen(), transfer.decisionCode(), transfer.inquiryNumber());
    }

    @Override
    public Answer parse(String line) throws MalformedRecord {
        var record = RECORD.matcher(line);
        if (!record.matches()) {
            throw new MalformedRecord("record");
        }
        if (record.group(2).equals("2") == record.group(5).isEmpty()) {
            throw new MalformedRecord("reason");
        }
        try {
            LocalDate.parse(record.group(4), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw new MalformedRecord("date");
        }
        return new Answer(Long.parseLong(record.group(1)), record.group(2).equals("1") ? Outcome.PAID.name() : Outcome.RETURNED.name(),
            Map.of("amount", record.group(3), "date", record.group(4), "reason", record.group(5)));
    }

    @Override
    public void receive(ReceivedAnswer answer) throws AnswerRefused {
        var fields = answer.fields();
        var reason = fields.get("reason").isEmpty() ? ReturnReason.OTHER : ReturnReason.of(Integer.parseInt(fields.get("reason")));
        transfers.answered(answer.key(), answer.inquiryNumber(), Outcome.valueOf(answer.status()), Long.parseLong(fields.get("amount")),
            LocalDate.parse(fields.get("date"), DateTimeFormatter.BASIC_ISO_DATE), reason);
    }
}
