package jp.komado.demo.population;

import java.util.List;

/** A ward, city, town or village with real names of its quarters; the house numbers are invented. */
public record SyntheticMunicipality(String code, String name, String postalArea, String areaCode, boolean chome, List<String> towns) {

    public SyntheticMunicipality {
        towns = List.copyOf(towns);
    }
}
