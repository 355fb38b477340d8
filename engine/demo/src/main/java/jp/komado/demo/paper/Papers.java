package jp.komado.demo.paper;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;
import jp.komado.demo.population.SyntheticApplication;
import jp.komado.demo.population.SyntheticInsurance;
import jp.komado.demo.population.SyntheticMember;
import jp.komado.demo.population.SyntheticPerson;
import jp.komado.demo.population.SyntheticPerson.Sex;

/** The papers of one application, written by hand and scanned as PNG. */
public final class Papers {

    private static final DateTimeFormatter ERA = DateTimeFormatter.ofPattern("Gy年M月d日", Locale.JAPAN);
    private static final int LEFT = 60;
    private static final int RIGHT = Sheet.WIDTH - 60;
    private static final int WORDS = 15;
    private static final int PEN = 22;

    private Papers() {
    }

    /** The application form with patient, applicant, insurance, disease and household. */
    public static byte[] applicationForm(SyntheticApplication application) {
        var sheet = new Sheet(application.index());
        sheet.print("様式第１号", LEFT, 60, 14);
        sheet.printCentred("小児慢性特定疾病医療費支給認定申請書", 100, 28);
        sheet.print("東京都知事　殿", LEFT, 140, 18);
        sheet.print("申請日", 620, 140, WORDS);
        sheet.write(era(application.appliedOn()), 690, 140, PEN);
        person(sheet, "患者", application.patient(), null, 170);
        person(sheet, "申請者", application.applicant(), application.relationship(), 400);
        insurance(sheet, application.insurance(), 630);
        disease(sheet, application, 770);
        household(sheet, application, 930);
        consents(sheet, application, 1250);
        sheet.stamp(application.municipality().name(), shortEra(application.appliedOn()), 810, 1255);
        return sheet.png();
    }

    /** The designated doctor's opinion. */
    public static byte[] medicalOpinion(SyntheticApplication application) {
        var sheet = new Sheet(application.index() + 10_000L);
        var disease = application.disease();
        sheet.printCentred("小児慢性特定疾病　医療意見書", 100, 28);
        line(sheet, "告示病名", disease.listed().name() + "　（" + disease.listed().code() + "）", 170);
        line(sheet, "患者氏名", application.patient().name(), 230);
        line(sheet, "生年月日", era(application.patient().birthDate()), 290);
        line(sheet, "診断年月日", era(disease.diagnosisDate()), 350);
        line(sheet, "重症患者認定", application.special().severe() ? "該当する（療養負担過重）" : "該当しない", 410);
        line(sheet, "人工呼吸器等装着", application.special().lifeSupport() ? "装着している（終日・離脱の見込みなし）" : "なし", 470);
        line(sheet, "受診医療機関", application.institutions().get(0), 530);
        line(sheet, "記載年月日", era(disease.opinionDate()), 590);
        line(sheet, "指定医番号", disease.doctorNumber(), 650);
        return sheet.png();
    }

    /** The municipal tax certificate of one member of the household. */
    public static byte[] taxCertificate(SyntheticApplication application, SyntheticMember member) {
        var sheet = new Sheet(application.index() + 20_000L + member.person().givenName().hashCode());
        var tax = member.tax();
        sheet.printCentred("住民税　課税（非課税）証明書", 100, 28);
        sheet.print(application.municipality().name() + "長", LEFT, 140, 18);
        typed(sheet, "年度", "令和" + (tax.fiscalYear() - 2018) + "年度", 170);
        typed(sheet, "氏名", member.person().name(), 230);
        typed(sheet, "住所", member.person().address(), 290);
        typed(sheet, "課税区分", switch (tax.status()) {
            case TAXED -> "課税";
            case EXEMPT -> "非課税";
            case UNDECLARED -> "未申告";
        }, 350);
        typed(sheet, "市町村民税所得割額", yen(tax.incomeLevy()), 410);
        typed(sheet, "市町村民税均等割額", yen(tax.perCapitaLevy()), 470);
        typed(sheet, "合計所得金額", yen(tax.totalIncome()), 530);
        typed(sheet, "公的年金収入", yen(tax.pensionIncome()), 590);
        typed(sheet, "住宅借入金等特別税額控除", yen(tax.housingLoanCredit()), 650);
        typed(sheet, "寄附金税額控除", yen(tax.donationCredit()), 710);
        typed(sheet, "発行年月日", era(tax.sourceDate()), 770);
        return sheet.png();
    }

    private static void person(Sheet sheet, String title, SyntheticPerson person, String relationship, int y) {
        sheet.frame(LEFT, y, RIGHT - LEFT, 220);
        sheet.print(title, LEFT + 12, y + 30, 18);
        sheet.print("フリガナ", LEFT + 110, y + 26, 12);
        sheet.write(person.kana(), LEFT + 190, y + 28, 18);
        sheet.print("氏名", LEFT + 110, y + 66, WORDS);
        sheet.write(person.name(), LEFT + 190, y + 70, 30);
        sheet.print("生年月日", 560, y + 30, WORDS);
        sheet.write(era(person.birthDate()), 650, y + 32, PEN);
        sheet.print("性別", 560, y + 66, WORDS);
        sheet.choose(person.sex() == Sex.MALE ? 0 : 1, 650, y + 66, WORDS, "男", "女");
        if (relationship != null) {
            sheet.print("続柄", 780, y + 66, WORDS);
            sheet.write(relationship, 830, y + 68, PEN);
        }
        sheet.print("個人番号", LEFT + 110, y + 108, WORDS);
        sheet.writeBoxed(person.individualNumber(), LEFT + 190, y + 84, 28);
        sheet.print("住所", LEFT + 110, y + 156, WORDS);
        sheet.writeWithin("〒" + person.postalCode() + "　" + person.address(), LEFT + 190, y + 158, 20, RIGHT - LEFT - 200);
        sheet.print("電話番号", LEFT + 110, y + 196, WORDS);
        sheet.write(person.phone(), LEFT + 190, y + 198, PEN);
    }

    private static void insurance(Sheet sheet, SyntheticInsurance insurance, int y) {
        sheet.frame(LEFT, y, RIGHT - LEFT, 130);
        sheet.print("加入医療保険", LEFT + 12, y + 30, 18);
        sheet.print("種別", LEFT + 190, y + 30, WORDS);
        sheet.write(switch (insurance.kind()) {
            case EMPLOYEE -> "被用者保険";
            case NHI -> "国民健康保険";
            case NHI_ASSOCIATION -> "国保組合";
            case PUBLIC_ASSISTANCE -> "生活保護";
        }, LEFT + 250, y + 32, PEN);
        if (insurance.insurerNumber() == null) {
            return;
        }
        sheet.print("保険者名", 560, y + 30, WORDS);
        sheet.write(insurance.insurerName(), 640, y + 32, insurance.insurerName().length() > 12 ? 15 : 19);
        sheet.print("保険者番号", LEFT + 190, y + 68, WORDS);
        sheet.writeBoxed(insurance.insurerNumber(), LEFT + 290, y + 46, 28);
        sheet.print("記号", LEFT + 190, y + 112, WORDS);
        sheet.write(insurance.symbol(), LEFT + 240, y + 114, PEN);
        sheet.print("番号", LEFT + 390, y + 112, WORDS);
        sheet.write(insurance.number(), LEFT + 440, y + 114, PEN);
        sheet.print("枝番", LEFT + 600, y + 112, WORDS);
        sheet.write(insurance.branch(), LEFT + 650, y + 114, PEN);
    }

    private static void disease(Sheet sheet, SyntheticApplication application, int y) {
        sheet.frame(LEFT, y, RIGHT - LEFT, 150);
        sheet.print("疾病名", LEFT + 12, y + 30, 18);
        sheet.write(application.disease().listed().name(), LEFT + 190, y + 32, PEN);
        sheet.print("重症認定の申請", LEFT + 12, y + 66, WORDS);
        yesOrNo(sheet, application.special().severe(), LEFT + 190, y + 66);
        sheet.print("人工呼吸器等", 500, y + 66, WORDS);
        yesOrNo(sheet, application.special().lifeSupport(), 640, y + 66);
        sheet.print("血友病等", LEFT + 12, y + 98, WORDS);
        yesOrNo(sheet, application.special().hemophilia(), LEFT + 190, y + 98);
        sheet.print("生活保護", 500, y + 98, WORDS);
        yesOrNo(sheet, application.special().publicAssistance(), 640, y + 98);
        sheet.print("受診医療機関", LEFT + 12, y + 134, WORDS);
        sheet.write(String.join("、", application.institutions()), LEFT + 190, y + 136, 18);
    }

    private static void household(Sheet sheet, SyntheticApplication application, int y) {
        sheet.frame(LEFT, y, RIGHT - LEFT, 300);
        sheet.print("世帯調書", LEFT + 12, y + 26, 18);
        sheet.print("（患者以外）氏名　　　　　　続柄　　　生年月日　　　　　個人番号　　　　　同じ保険", LEFT + 130, y + 26, 13);
        var row = y + 66;
        for (var member : application.household()) {
            sheet.write(member.person().name(), LEFT + 40, row, 20);
            sheet.write(member.relationship(), LEFT + 270, row, 20);
            sheet.write(shortEra(member.person().birthDate()), LEFT + 350, row, 20);
            sheet.write(member.person().individualNumber(), LEFT + 520, row, 20);
            sheet.write(member.insured() ? "はい" : "いいえ", LEFT + 760, row, 20);
            row += 46;
        }
    }

    private static void consents(Sheet sheet, SyntheticApplication application, int y) {
        sheet.print("医療保険者への所得区分の照会、情報連携による照会、結果の通知に同意します。", LEFT, y + 20, WORDS);
        sheet.print("署名", LEFT, y + 66, WORDS);
        sheet.write(application.applicant().name(), LEFT + 70, y + 70, 28);
        sheet.print(era(application.appliedOn()), LEFT + 420, y + 66, WORDS);
    }

    private static void yesOrNo(Sheet sheet, boolean yes, int x, int y) {
        sheet.choose(yes ? 0 : 1, x, y, WORDS, "有", "無");
    }

    private static void line(Sheet sheet, String label, String value, int y) {
        sheet.frame(LEFT, y, RIGHT - LEFT, 60);
        sheet.print(label, LEFT + 12, y + 38, WORDS);
        sheet.write(value, LEFT + 230, y + 40, PEN);
    }

    private static void typed(Sheet sheet, String label, String value, int y) {
        sheet.frame(LEFT, y, RIGHT - LEFT, 60);
        sheet.print(label, LEFT + 12, y + 38, WORDS);
        sheet.print(value, LEFT + 330, y + 38, 20);
    }

    private static String yen(long amount) {
        return "%,d円".formatted(amount);
    }

    private static String era(LocalDate date) {
        return ERA.format(JapaneseDate.from(date)).replaceFirst("^(\\D+)1年", "$1元年");
    }

    private static String shortEra(LocalDate date) {
        var era = JapaneseDate.from(date);
        var letter = switch (era.getEra().getValue()) {
            case 3 -> "R";
            case 2 -> "H";
            default -> "S";
        };
        return letter + era.get(ChronoField.YEAR_OF_ERA) + "." + date.getMonthValue() + "." + date.getDayOfMonth();
    }
}
