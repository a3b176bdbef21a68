// What is to be analysed: the files of a folder and what a manifest says of them, as jobs.

internal import GaitHistory
public import GaitModel
internal import GaitReports
internal import TeamEngine

/// A job with what is known of its files without reading them.
public struct PlannedJob: Sendable, Equatable {
    public let job: TeamJob
    /// Bytes of each of its files.
    public let sizes: [Int]

    public init(job: TeamJob, sizes: [Int]) {
        self.job = job
        self.sizes = sizes
    }

    public var bytes: Int { sizes.reduce(0, +) }
}

public struct SeasonPlan: Sendable {
    /// What holds for every recording of which the manifest says nothing else.
    public struct Defaults: Sendable {
        public var placement: SensorPlacement?
        /// m/s
        public var speed: Double?
        public var since: CalendarDay?

        public init(placement: SensorPlacement? = nil, speed: Double? = nil, since: CalendarDay? = nil) {
            self.placement = placement
            self.speed = speed
            self.since = since
        }
    }

    /// By path.
    public private(set) var jobs: [PlannedJob] = []
    /// Recordings that are there and cannot be had: records before any analysis.
    public private(set) var unreachable: [FileRecord] = []
    /// Pictures, notes and the like, and other sensors of an unpacked export, by path.
    public private(set) var passedOver: [String] = []
    /// Recordings of days before `since`, by manifest or name.
    public private(set) var earlier: [String] = []
    /// What people should know about the plan.
    public private(set) var notes: [String] = []

    /// - Parameters:
    ///   - name: of the season: the athlete of files that lie in the folder itself and are called by a day only.
    ///   - manifest: nil for none.
    public init(
        _ scan: FolderScan, root: String, name: String, manifest: Manifest?, manifestPath: String?,
        defaults: Defaults
    ) {
        let identity = manifestPath.flatMap { FileStatus($0, followingLinks: true)?.identity }
        var files: [SeasonFile] = []
        var (beside, remarks): ([String], [String]) = ([], scan.notes)
        let parts = UnpackedExport.parts(of: scan.files.map(\.path))
        for file in scan.files {
            let place = root + "/" + file.path
            if let identity, FileStatus(place, followingLinks: true)?.identity == identity { continue }
            if parts.contains(file.path) || Bystander.isOne(file.path, at: place) {
                beside.append(file.path)
            } else if Bystander.isManifest(file.path, at: place) {
                beside.append(file.path)
                remarks.append("\(file.path) looks like a manifest; to use it: --manifest \(file.path)")
            } else {
                files.append(file)
            }
        }
        self.init(files, name: name, manifest: manifest, defaults: defaults)
        passedOver = beside
        notes = remarks + notes
        unreachable = scan.unreadable.map { path, error in
            FileRecord(
                job: SeasonPlan.job(path, name: name), contents: [], outcome: .refused(RefusedFile(error)))
        }
    }

    /// Of files that are all recordings.
    init(_ files: [SeasonFile], name: String, manifest: Manifest?, defaults: Defaults) {
        var single: [PathKey: PlannedJob] = [:]
        for file in files {
            var job = SeasonPlan.job(file.path, name: name)
            job.modified = file.modified
            if let row = manifest?.rows[PathKey(file.path)] { job.take(row) }
            single[PathKey(file.path)] = PlannedJob(job: job, sizes: [file.bytes])
        }
        for (left, right) in LegPairs.pairs(files.map(\.path)) {
            guard let one = single[PathKey(left)], let two = single[PathKey(right)],
                let pair = one.paired(with: two, defaults: defaults)
            else { continue }
            single[PathKey(left)] = pair
            single[PathKey(right)] = nil
        }
        let all = single.values.map { $0.completed(by: defaults) }
            .sorted { PathKey($0.job.file) < PathKey($1.job.file) }
        let isEarlier = { (planned: PlannedJob) in
            guard let since = defaults.since, let day = planned.job.statedDay ?? planned.job.namedDay else {
                return false
            }
            return day < since
        }
        jobs = all.filter { !isEarlier($0) }
        earlier = all.filter(isEarlier).flatMap(\.job.files)
        notes += SeasonPlan.remarks(files, manifest, all)
    }

    private static func job(_ path: String, name: String) -> TeamJob {
        var job = JobLine.plain(path)
        if job.athlete == PathFacts.nobody && !path.contains("/") && !name.isEmpty { job.athlete = name }
        return job
    }

    private static func remarks(_ files: [SeasonFile], _ manifest: Manifest?, _ jobs: [PlannedJob])
        -> [String]
    {
        var notes: [String] = []
        let unnamed =
            manifest.map { manifest in files.filter { manifest.rows[PathKey($0.path)] == nil } } ?? []
        if !unnamed.isEmpty {
            let (number, is_) =
                unnamed.count == 1
                ? ("1 file is", "goes by its folder") : ("\(unnamed.count) files are", "go by their folders")
            notes.append("\(number) not in the manifest and \(is_): \(listed(unnamed.map(\.path)))")
        }
        let above = jobs.filter { job in
            !job.job.file.contains("/") && manifest?.rows[PathKey(job.job.file)]?.values[.athlete] == nil
        }
        if !above.isEmpty {
            let athletes = Set(above.map(\.job.athlete)).sorted()
            notes.append(
                "files that lie in the folder itself belong to the athletes their names begin with: "
                    + listed(athletes))
        }
        return notes
    }

    /// The first few of a list.
    static func listed(_ names: [String], most: Int = 5) -> String {
        names.prefix(most).joined(separator: ", ")
            + (names.count > most ? " and \(names.count - most) more" : "")
    }
}

extension PlannedJob {
    /// nil where what is said of the two does not make them one run.
    fileprivate func paired(with right: PlannedJob, defaults: SeasonPlan.Defaults) -> PlannedJob? {
        let (one, two) = (job, right.job)
        guard one.athlete == two.athlete, one.side != .right, two.side != .left,
            one.statedDay == nil || two.statedDay == nil || one.statedDay == two.statedDay
        else { return nil }
        let places = Set([one.placement, two.placement].compactMap { $0 })
        guard places.count <= 1, places.first?.isLeg != false else { return nil }
        // A sensor in the middle of the body has no left and right: these are two runs.
        if places.isEmpty, let place = defaults.placement, !place.isLeg, place != .unknown { return nil }
        var pair = one
        pair.right = two.file
        pair.side = nil
        pair.name = one.name ?? two.name
        pair.statedDay = one.statedDay ?? two.statedDay
        pair.modified = [one.modified, two.modified].compactMap { $0 }.max()
        pair.placement = places.first
        pair.speed = one.speed ?? two.speed
        pair.shoe = one.shoe ?? two.shoe
        pair.surface = one.surface ?? two.surface
        pair.session = one.session ?? two.session
        pair.note = one.note ?? two.note
        pair.pain = one.pain ?? two.pain
        return PlannedJob(job: pair, sizes: sizes + right.sizes)
    }

    fileprivate func completed(by defaults: SeasonPlan.Defaults) -> PlannedJob {
        var job = job
        job.placement = job.placement ?? defaults.placement
        job.speed = job.speed ?? defaults.speed
        // One leg alone: its name says which.
        if job.right == nil && job.side == nil && job.placement?.isLeg == true {
            job.side = LegPairs.stem(of: job.file)?.side
        }
        return PlannedJob(job: job, sizes: sizes)
    }
}

extension TeamJob {
    fileprivate mutating func take(_ row: Manifest.Row) {
        athlete = row.values[.athlete] ?? athlete
        name = row.values[.name]
        statedDay = row.day
        placement = row.placement
        side = row.side
        speed = row.speed
        shoe = row.values[.shoe]
        surface = row.values[.surface]
        session = row.values[.session]
        note = row.values[.note]
        pain = row.pain
    }
}
