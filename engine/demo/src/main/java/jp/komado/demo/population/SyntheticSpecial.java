package jp.komado.demo.population;

/** What lowers the cap besides income. */
public record SyntheticSpecial(boolean severe, boolean lifeSupport, boolean hemophilia, boolean publicAssistance) {

    /** The same for a family whose insurance and tax count. */
    SyntheticSpecial ordinary() {
        return new SyntheticSpecial(severe, false, false, false);
    }
}
