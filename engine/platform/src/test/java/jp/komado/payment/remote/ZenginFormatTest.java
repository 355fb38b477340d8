package jp.komado.payment.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import jp.komado.payment.AccountType;
import jp.komado.payment.BankAccount;
import jp.komado.payment.BankText;
import jp.komado.payment.remote.ZenginFile.Client;
import jp.komado.payment.remote.ZenginFile.Transfer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The banks' transfer file: what is written can be read back, and nothing that a bank could not read is ever written. */
class ZenginFormatTest {

    private static final Charset ONE_BYTE = Charset.forName("JIS_X0201");
    private static final BankAccount OURS = new BankAccount("0001", "ﾐｽﾞﾎ", "110", "ﾄﾁﾖｳ", AccountType.CURRENT, "0012345", "ﾄｳｷﾖｳﾄ");
    private static final Client CLIENT = new Client("1300010000", OURS, "ﾄｳｷﾖｳﾄ");
    private static final BankAccount THEIRS =
        new BankAccount("0005", "ﾐﾂﾋﾞｼUFJ", "123", "ﾂｷｼﾞ", AccountType.ORDINARY, "7654321", "ﾀｶﾊｼ ﾐｻｷ");

    @Property
    void what_is_written_is_read_back_and_every_record_has_120_bytes(@ForAll("files") ZenginFile file) {
        var records = ZenginFormat.write(file);

        assertThat(records).hasSize(file.transfers().size() + 3).allSatisfy(record -> assertThat(record.getBytes(ONE_BYTE)).hasSize(120));
        assertThat(records).allSatisfy(record -> assertThat(new String(record.getBytes(ONE_BYTE), ONE_BYTE)).isEqualTo(record));
        assertThat(ZenginFormat.read(records)).isEqualTo(file);
    }

    @Property
    void no_text_is_ever_written_with_a_character_that_the_banks_do_not_know(@ForAll String text) {
        var name = BankText.of(text);

        assertThat(BankText.fits(name, Integer.MAX_VALUE)).isEqualTo(BankText.unknown(name).isEmpty());
        if (BankText.fits(name, Integer.MAX_VALUE)) {
            assertThat(new String(name.getBytes(ONE_BYTE), ONE_BYTE)).isEqualTo(name);
        }
    }

    @Test
    void a_transfer_stands_where_the_specification_says() {
        var data = ZenginFormat.write(new ZenginFile(CLIENT, 12, 25, List.of(new Transfer(THEIRS, 7_000, 202600012, 345)))).get(1);

        assertThat(data.substring(0, 5)).isEqualTo("20005");
        assertThat(data.substring(5, 20)).isEqualTo("ﾐﾂﾋﾞｼUFJ       ");
        assertThat(data.substring(20, 23)).isEqualTo("123");
        assertThat(data.substring(38, 50)).isEqualTo("000017654321");
        assertThat(data.substring(50, 80)).isEqualTo("ﾀｶﾊｼ ﾐｻｷ" + " ".repeat(22));
        assertThat(data.substring(80, 91)).isEqualTo("00000070000");
        assertThat(data.substring(91, 113)).isEqualTo("0202600012" + "0000000345" + "7 ");
    }

    @ParameterizedTest
    @CsvSource({"シャッター, ｼﾔﾂﾀ-", "ガード ヴォイス, ｶﾞ-ﾄﾞ ｳﾞｵｲｽ", "パピプ, ﾊﾟﾋﾟﾌﾟ", "ヮヵヶ, ﾜｶｹ", "たかはし　みさき, ﾀｶﾊｼ ﾐｻｷ", "ｔａｎａｋａ, TANAKA", "カ）コマド, ｶ)ｺﾏﾄﾞ"})
    void names_become_large_half_width_kana(String name, String written) {
        assertThat(BankText.of(name)).isEqualTo(written);
        assertThat(BankText.fits(BankText.of(name), 30)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"髙橋, 髙", "ヱビス, ヱ", "タ・ナカ, ･", "タナカ＠, @", "タナカ😀, 😀", "タ'ナカ, ''''"})
    void a_character_that_the_banks_do_not_know_is_named(String name, String character) {
        var unknown = BankText.unknown(BankText.of(name));

        assertThat(unknown).isPresent();
        assertThat(Character.toString(unknown.getAsInt())).isEqualTo(character.equals("''") ? "'" : character);
    }

    @ParameterizedTest
    @CsvSource({"005, 123, 7654321, bank", "0005, 12, 7654321, branch", "0005, 123, 765432, number", "0005, 123, 765432A, number", "000A, 123, 7654321, bank"})
    void an_account_with_a_wrong_number_does_not_exist(String bank, String branch, String number, String wrong) {
        assertThatThrownBy(() -> new BankAccount(bank, "ｷﾞﾝｺｳ", branch, "ｼﾃﾝ", AccountType.ORDINARY, number, "ﾀｶﾊｼ"))
            .isInstanceOf(IllegalArgumentException.class).hasMessage(wrong);
    }

    @Test
    void a_holder_of_more_than_thirty_characters_or_none_is_refused() {
        assertThatThrownBy(() -> holder("ｱ".repeat(31))).hasMessage("holder");
        assertThatThrownBy(() -> holder(" ")).hasMessage("holder");
        assertThat(holder("ｱ".repeat(30)).maskedNumber()).isEqualTo("****321");
    }

    @Test
    void nothing_and_more_than_a_field_holds_cannot_be_paid() {
        assertThatThrownBy(() -> new Transfer(THEIRS, 0, 1, 1)).hasMessage("amount");
        assertThatThrownBy(() -> new Transfer(THEIRS, -1, 1, 1)).hasMessage("amount");
        assertThatThrownBy(() -> new Transfer(THEIRS, 10_000_000_000L, 1, 1)).hasMessage("amount");
    }

    @Test
    void a_file_whose_totals_do_not_meet_or_that_is_cut_off_is_refused() {
        var records = ZenginFormat.write(new ZenginFile(CLIENT, 12, 25, List.of(new Transfer(THEIRS, 7_000, 1, 1))));
        var other = new ArrayList<>(records);
        other.set(1, records.get(1).replace("0000007000", "0000007001"));

        assertThatThrownBy(() -> ZenginFormat.read(other)).hasMessage("totals");
        assertThatThrownBy(() -> ZenginFormat.read(records.subList(0, 2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ZenginFormat.read(records.subList(1, 4))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_account_never_tells_its_number_in_a_log() {
        assertThat(THEIRS.toString()).doesNotContain("7654321", "ﾀｶﾊｼ");
    }

    private static BankAccount holder(String holder) {
        return new BankAccount("0005", "ｷﾞﾝｺｳ", "123", "ｼﾃﾝ", AccountType.ORDINARY, "7654321", holder);
    }

    @Provide
    Arbitrary<ZenginFile> files() {
        Arbitrary<Transfer> transfers = Combinators.combine(accounts(), Arbitraries.longs().between(1, 9_999_999_999L),
            Arbitraries.longs().between(0, 9_999_999_999L), Arbitraries.longs().between(0, 99_999_999L)).as(Transfer::new);
        return Combinators.combine(Arbitraries.integers().between(1, 12), Arbitraries.integers().between(1, 31), transfers.list().ofMaxSize(20))
            .as((month, day, list) -> new ZenginFile(CLIENT, month, day, list));
    }

    private static Arbitrary<BankAccount> accounts() {
        return Combinators.combine(digits(4), words(15), digits(3), words(15), Arbitraries.of(AccountType.class), digits(7), words(30))
            .as(BankAccount::new);
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().numeric().ofLength(length);
    }

    private static Arbitrary<String> words(int longest) {
        return Arbitraries.strings().withCharRange('ｱ', 'ﾟ').withCharRange('A', 'Z').withChars("()-/.,\\｢｣ｦ0123456789").ofMinLength(1)
            .ofMaxLength(longest);
    }
}
