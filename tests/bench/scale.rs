//! What an article costs for each of its excerpts, from ten of them to ten thousand.
//!
//! `cargo bench --bench scale` measures both steps with criterion and then prints how time and peak
//! memory per excerpt grow, as a ratio to those at a hundred excerpts. A minute or two.
#![allow(missing_docs)]

mod article;

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use awareness_quiz::{
    article::{Article, read},
    item::write_items,
};
use criterion::{BenchmarkId, Criterion, SamplingMode, Throughput};
use peak_alloc::PeakAlloc;

/// Its counters make both steps a little slower, at every size alike.
#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Numbers of excerpts. The last is only run once: criterion would take minutes for it.
const SIZES: [u32; 4] = [10, 100, 1_000, 10_000];

/// The size that the others are compared with, of which a long real article may be.
const USUAL: u32 = 100;

const SEED: u32 = 7;

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(3))
        .configure_from_args();
    let texts = SIZES.map(|size| article::invent(size as usize));
    let (_, measured) = texts.split_last().expect("there are several sizes");
    measure(&mut criterion, "read", measured, |text| read(text));
    let articles: Vec<Article> = measured.iter().map(|text| read(text)).collect();
    measure(&mut criterion, "write items", &articles, |article| write_items(article, SEED));
    criterion.final_summary();
    // With --test, each step is only run once to see that it works.
    if !std::env::args().any(|it| it == "--test") {
        print_growth(&texts);
    }
}

fn measure<I, O>(criterion: &mut Criterion, name: &str, inputs: &[I], step: impl Fn(&I) -> O) {
    let mut group = criterion.benchmark_group(name);
    group.sampling_mode(SamplingMode::Flat);
    for (size, input) in SIZES.into_iter().zip(inputs) {
        group.throughput(Throughput::Elements(size.into()));
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            bencher.iter(|| step(black_box(input)));
        });
    }
    group.finish();
}

/// What a step costs.
#[derive(Clone, Copy)]
struct Cost {
    time: Duration,
    /// At its peak, beyond what was held before.
    bytes: usize,
}

impl Cost {
    fn of<O>(step: impl FnOnce() -> O) -> (Self, O) {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let start = Instant::now();
        let output = step();
        let time = start.elapsed();
        (Self { time, bytes: MEMORY.peak_usage().saturating_sub(before) }, output)
    }

    fn per_excerpt(self, n_excerpts: u32) -> (f64, f64) {
        let bytes = self.bytes / n_excerpts as usize;
        let bytes = u32::try_from(bytes).expect("no excerpt takes gigabytes");
        ((self.time / n_excerpts).as_secs_f64() * 1e6, f64::from(bytes) / 1e3)
    }
}

/// The costs of reading, of writing, and of both.
fn costs(text: &str) -> [Cost; 3] {
    let before = MEMORY.current_usage();
    let (reading, article) = Cost::of(|| read(text));
    let held = MEMORY.current_usage().saturating_sub(before);
    let (writing, _) = Cost::of(|| write_items(&article, SEED));
    // The article is held while items are written.
    let bytes = reading.bytes.max(held + writing.bytes);
    [reading, writing, Cost { time: reading.time + writing.time, bytes }]
}

/// The shortest times of some runs, since whatever else the machine does only makes one longer.
fn lowest_costs(text: &str) -> [Cost; 3] {
    let start = Instant::now();
    let mut lowest = costs(text);
    while start.elapsed() < Duration::from_secs(2) {
        for (lowest, cost) in lowest.iter_mut().zip(costs(text)) {
            lowest.time = lowest.time.min(cost.time);
        }
    }
    lowest
}

fn print_growth(texts: &[String]) {
    let costs: Vec<[Cost; 3]> = texts.iter().map(|text| lowest_costs(text)).collect();
    let usual = SIZES.iter().position(|it| *it == USUAL).expect("the usual size is measured");
    println!("\nPer excerpt, and as a ratio to that at {USUAL} excerpts:\n");
    println!("              excerpts      in all         time            memory");
    for (step, name) in ["read", "write items", "both"].into_iter().enumerate() {
        let (usual_time, usual_memory) = costs[usual][step].per_excerpt(USUAL);
        for (size, cost) in SIZES.into_iter().zip(&costs) {
            let in_all = cost[step].time.as_secs_f64() * 1e3;
            let (time, memory) = cost[step].per_excerpt(size);
            println!(
                "{name:<12} {size:>9} {in_all:>8.1} ms {time:>9.1} µs {:>6.2} {memory:>7.1} kB {:>6.2}",
                time / usual_time,
                memory / usual_memory,
            );
        }
    }
}
