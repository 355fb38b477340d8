package jp.komado.demo.population;

/** What lowers the cap besides income. */
public record SyntheticSpecial(boolean severe, boolean lifeSupport, boolean hemophilia, boolean publicAssistance) {
}
