package org.prongsai;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Prongsai {
    public static void main(String[] args) {
        SpringApplication.run(Prongsai.class, args);
    }
}
