package dev.kandev.agents.runtime.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import dev.kandev.proto.WireJson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PullProgressTest {

    private final List<String> told = new ArrayList<>();
    private final PullProgress progress = new PullProgress("x/y:1", told::add);

    @Test
    void countsLayersAndBytes() throws Exception {
        feed("{'id':'1','status':'Pulling from x/y'}");
        assertThat(told).isEmpty();

        feed("{'id':'a','status':'Already exists'}");
        feed("{'id':'b','status':'Pulling fs layer'}");
        feed("{'id':'b','status':'Downloading','progressDetail':{'current':2500000,'total':10000000}}");

        assertThat(told).containsExactly("pulling x/y:1: 1 of 1 layers");
        assertThat(progress.describe()).isEqualTo("pulling x/y:1: 1 of 2 layers, 2.5 of 10.0 MB");

        feed("{'id':'b','status':'Download complete'}");
        feed("{'id':'b','status':'Pull complete'}");

        assertThat(progress.describe()).isEqualTo("pulling x/y:1: 2 of 2 layers, 10.0 of 10.0 MB");
    }

    @Test
    void tellsAtMostTwiceASecond() throws Exception {
        for (int i = 0; i < 1000; i++) {
            feed("{'id':'b','status':'Pulling fs layer'}");
        }

        assertThat(told).hasSizeLessThan(5);
    }

    @Test
    void repeatsWhyAnImageDoesNotCome() throws Exception {
        assertThat(progress.refusal()).isEmpty();

        feed("{'errorDetail':{'message':'manifest unknown'},'error':'manifest unknown'}");

        assertThat(progress.refusal()).contains("manifest unknown");
    }

    @Test
    void repeatsWhyThePullWasRefused() {
        progress.onError(new NotFoundException("{\"message\":\"pull access denied\"}"));

        assertThat(progress.refusal()).contains("pull access denied");
    }

    private void feed(String item) throws JsonProcessingException {
        progress.onNext(WireJson.mapper().readValue(item.replace('\'', '"'), PullResponseItem.class));
    }
}
